// Spanish openers, in the forms of english.ts; feminine for an Assembly or a Commission, masculine for a Council.
export const spanish = {
  preamble: `
recalling: Recordando
reaffirming: Reafirmando
reiterating: Reiterando
affirming: Afirmando
noting: Observando
taking_note: Tomando nota
noting_apprec: Observando con reconocimiento / Observando con aprecio / Observando con satisfacción / Tomando nota con reconocimiento / Tomando nota con aprecio
noting_concern: Observando con preocupación / Observando con inquietud
noting_regret: Observando con pesar
recognizing: Reconociendo
acknowledging: Reconociendo
bearing_in_mind: Teniendo presente / Teniendo presentes
mindful: Consciente(s)
aware: Consciente(s)
conscious: Consciente(s)
considering: Considerando
taking_into_account: Teniendo en cuenta / Tomando en consideración
having_considered: Habiendo examinado / Habiendo considerado
having_examined: Habiendo examinado / Habiendo estudiado
having_received: Habiendo recibido
having_heard: Habiendo escuchado / Habiendo oído
guided: Guiad(a|o|as|os) / Guiándose
convinced: Convencid(a|o|as|os) / Persuadid(a|o|as|os)
deeply_convinced: Profundamente convencid(a|o|as|os)
determined: Decidid(a|o|as|os) / Resuelt(a|o|as|os)
desirous: Deseos(a|o|as|os) / Deseando
emphasizing: Poniendo de relieve / Destacando / Recalcando / Haciendo hincapié
stressing: Destacando / Subrayando
underlining: Subrayando
welcoming: Acogiendo con beneplácito / Acogiendo con satisfacción / Acogiendo con agrado / Acogiendo favorablemente
commending: Encomiando / Elogiando
appreciating: Expresando su aprecio / Expresando su reconocimiento / Expresando su agradecimiento / Expresando su gratitud
expressing_concern: Expresando su preocupación / Expresando su profunda preocupación / Expresando preocupación
concerned: Preocupad(a|o|as|os)
deeply_concerned: Profundamente preocupad(a|o|as|os) / Hondamente preocupad(a|o|as|os)
gravely_concerned: Gravemente preocupad(a|o|as|os) / Seriamente preocupad(a|o|as|os)
alarmed: Alarmad(a|o|as|os)
regretting: Lamentando
deploring: Deplorando
condemning: Condenando
believing: Considerando / Creyendo / Estimando
looking_forward: Aguardando con interés
encouraged: Alentad(a|o|as|os)
acting_ch7: Actuando~ en virtud del Capítulo VII
acting: Actuando
determining: Determinando
disturbed: Perturbad(a|o|as|os) / Consternad(a|o|as|os) / Inquiet(a|o|as|os) / Indignad(a|o|as|os) / Horrorizad(a|o|as|os)
inspired: Inspirad(a|o|as|os) / Animad(a|o|as|os)
committed: Comprometid(a|o|as|os) / Dispuest(a|o|as|os)
confident: Segur(a|o) / Confiad(a|o|as|os)
concerned: Muy preocupad(a|o|as|os)
committed: Empeñad(a|o|as|os)
alarmed: Conmocionad(a|o|as|os) / Horrorizad(a|o|as|os) / Indignad(a|o|as|os)
conscious: Conscientes
having_considered: Visto / Vista / Vistos / Vistas
pursuant: De conformidad / En cumplimiento
reassured: Satisfech(a|o|as|os) / Complacid(a|o|as|os) / Orgullos(a|o|as|os)
grateful: Agradecid(a|o|as|os)
disturbed: Apenad(a|o|as|os) / Entristecid(a|o|as|os) / Sorprendid(a|o|as|os) / Conmovid(a|o|as|os)
attentive: Atent(a|o|as|os) / Fiel / Fieles
in_view: Habida cuenta
having_examined: Tras haber / Después de haber
`,
  operative: `
decides: Decide
requests: Solicita / Pide
calls_upon: Exhorta
calls_for: Pide
urges: Insta / Pide encarecidamente
demands: Exige
directs: Ordena / Encarga
encourages: Alienta
invites: Invita
recommends: Recomienda
appeals: Hace un llamamiento / Dirige un llamamiento
suggests: Sugiere
reminds: Recuerda~ a
approves: Aprueba
endorses: Hace suy(o|a|os|as) / Refrenda / Respalda
adopts: Aprueba / Adopta
authorizes: Autoriza
establishes: Establece / Crea
renews: Renueva / Prorroga
proclaims: Proclama
declares: Declara
resolves: Resuelve
agrees: Conviene / Acuerda
reaffirms: Reafirma
reiterates: Reitera
recalls: Recuerda
recognizes: Reconoce
acknowledges: Reconoce
notes: Observa
takes_note: Toma nota / Toma conocimiento
takes_note_apprec: Toma nota con aprecio / Toma nota con reconocimiento / Toma nota con agradecimiento / Toma nota con satisfacción / Observa con aprecio
notes_concern: Observa con preocupación / Toma nota con preocupación / Observa con inquietud
welcomes: Acoge con beneplácito / Acoge con satisfacción / Acoge con agrado / Acoge favorablemente / Celebra
commends: Encomia / Elogia / Felicita / Rinde homenaje
expresses_apprec: Expresa su aprecio / Expresa su reconocimiento / Expresa su agradecimiento / Expresa su gratitud / Agradece
expresses_concern: Expresa su preocupación / Expresa su profunda preocupación / Expresa preocupación
emphasizes: Pone de relieve / Recalca / Hace hincapié
stresses: Destaca / Subraya
underlines: Subraya
considers: Considera / Estima
affirms: Afirma
confirms: Confirma
supports: Apoya
looks_forward: Aguarda con interés / Espera con interés
regrets: Lamenta
deplores: Deplora
condemns: Condena
strongly_condemns: Condena enérgicamente / Condena en los términos más enérgicos / Condena firmemente
rejects: Rechaza
commits: Se compromete
expresses: Expresa la esperanza / Expresa su solidaridad / Expresa su apoyo / Expresa su convicción / Expresa su profundo pesar
notes: Hace notar
remains_seized: Seguirá ocupándose / Permanece
appeals: Hace un nuevo llamamiento / Apela / Hace un llamado / Hace un nuevo llamado
reiterates: Vuelve a
welcomes: Ve con agrado / Ve con beneplácito / Se congratula / Se felicita / Se complace
emphasizes: Hace énfasis / Pone énfasis / Pone de manifiesto
establishes: Pone en marcha / Pone en práctica / Lleva a cabo
expresses: Se declara / Se muestra / Se suma / Se reserva / Se propone
rejects: Se opone
decides: Pone fin
bears_in_mind: Tiene presente / Tiene en cuenta
urges: Exhortar / Instar
recommends: Recomendar
entrusts: Encomendar / Encargar
expresses_apprec: Agradecer / Expresar~ su
requests: Solicitar
transmits: Transmitir
directs: Instruir
reaffirms: Reafirmar
reiterates: Reiterar
declares: Declarar
authorizes: Autorizar
invites: Invitar
takes_note: Tomar nota
welcomes: Acoger con beneplácito / Acoger con satisfacción
encourages: Alentar
commends: Felicitar
condemns: Condenar
`,
  /** Other verbs of operative paragraphs, in the third person: the key is the word itself. */
  verbs: `
acepta acoge admite aconseja advierte agrega aplaude aplaza asigna asume autoriza añade busca clausura comparte comunica concluye
confía confiere conmemora conmina consiente constituye continúa convoca da declina deja delega denuncia deniega designa desea
desaprueba disuelve elige encarga encomienda entiende espera estipula examina exime extiende faculta fija garantiza honra
incluye indica inicia insiste intenta invoca juzga lanza levanta limita llama mantiene manifiesta modifica nombra objeta
ofrece opina permite posterga prevé proclama procura prohíbe prolonga promete promueve propone publica ratifica recibe
reclama refuerza remite repite requiere reserva respeta restablece retira revisa revoca reprueba saluda sanciona señala
solicita somete sugiere suprime suspende toma transmite vela vota
urge enfatiza incorpora valora
aclara amplía asegura brinda capacita clarifica concede contribuye coordina decreta define desarrolla determina dictamina dispone
efectúa emite emplaza enuncia equipa expone facilita financia fomenta formula fortalece genera gestiona implementa implora
impulsa incentiva incita institucionaliza instaura integra mejora moviliza optimiza organiza otorga planifica plantea potencia
prioriza propicia proporciona provee realiza reanuda reduce regula remarca resalta retoma ruega sostiene suplica supervisa
tipifica unifica
`,
  /** Gerunds are open: any word in -ando or -iendo counts, but not these. */
  notParticiples: 'cuando bando mando comando contrabando dividendo siguiendo segundo mundo',
} as const
