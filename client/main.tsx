import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { InterfaceLanguageProvider } from './i18n/interface-language.tsx'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/lists.css'
import './styles/layout.css'
import './styles/page.css'
import './styles/editor.css'
import './styles/proposals.css'
import './styles/panels.css'
import './styles/negotiation.css'
import './styles/comparison.css'

const place = document.getElementById('penholder')
if (!place) throw new RangeError('index.html has no place for the application')
createRoot(place).render(
  <InterfaceLanguageProvider>
    <App />
  </InterfaceLanguageProvider>,
)
