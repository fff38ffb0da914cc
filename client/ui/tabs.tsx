import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'

interface TabEntry {
  readonly id: string
  readonly title: string
  readonly content: ReactNode
}

interface TabsProps {
  readonly label: string
  readonly entries: readonly TabEntry[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

/** Panels behind tabs; only the chosen one exists, so that a closed panel costs nothing. */
export function Tabs({ label, entries, chosen, onChoose }: TabsProps) {
  return (
    <AriaTabs
      className="tabs"
      selectedKey={chosen}
      onSelectionChange={(key) => onChoose(String(key))}
    >
      <TabList className="tab-list" aria-label={label}>
        {entries.map(({ id, title }) => (
          <Tab key={id} id={id} className="tab">
            {title}
          </Tab>
        ))}
      </TabList>
      {entries.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="tab-panel">
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
