// French openers, in the forms of english.ts; feminine for an Assembly or a Commission, masculine for a Council.
export const french = {
  preamble: `
recalling: Rappelant
reaffirming: Réaffirmant
reiterating: Réitérant
affirming: Affirmant
noting: Notant
taking_note: Prenant note / Prenant acte
noting_apprec: Notant avec satisfaction / Notant avec reconnaissance
noting_concern: Notant avec préoccupation / Notant avec inquiétude
noting_regret: Notant avec regret
recognizing: Considérant / Reconnaissant
acknowledging: Constatant / Reconnaissant
bearing_in_mind: Ayant à l'esprit / Gardant à l'esprit / Ayant présent à l'esprit / Gardant présent à l'esprit
mindful: Conscient(e)
aware: Conscient(e)
conscious: Conscient(e)
considering: Considérant
taking_into_account: Tenant compte / Tenant dûment compte / Prenant en considération / Prenant en compte
having_considered: Ayant examiné
having_examined: Ayant examiné / Ayant étudié
having_received: Ayant reçu
having_heard: Ayant entendu
guided: Guidé(e)
convinced: Convaincu(e) / Persuadé(e)
deeply_convinced: Profondément convaincu(e)
determined: Déterminé(e) / Résolu(e)
desirous: Désireuse / Désireux / Souhaitant
emphasizing: Soulignant / Insistant / Mettant l'accent
stressing: Soulignant / Insistant
underlining: Soulignant
welcoming: Accueillant avec satisfaction / Se félicitant / Accueillant favorablement / Accueillant
commending: Félicitant / Saluant
appreciating: Exprimant sa gratitude / Exprimant sa satisfaction / Exprimant sa reconnaissance / Se déclarant satisfaite
expressing_concern: Se déclarant préoccupé(e) / Exprimant sa préoccupation / Se déclarant profondément préoccupé(e)
concerned: Préoccupé(e) / Inquiète / Inquiet
deeply_concerned: Profondément préoccupé(e) / Vivement préoccupé(e)
gravely_concerned: Gravement préoccupé(e)
alarmed: Alarmé(e)
regretting: Regrettant
deploring: Déplorant
condemning: Condamnant
believing: Estimant
looking_forward: Attendant avec intérêt
encouraged: Encouragé(e)
acting_ch7: Agissant~ en vertu du Chapitre VII
acting: Agissant
determining: Constatant
disturbed: Troublé(e) / Bouleversé(e) / Consterné(e) / Indigné(e) / Attristé(e) / Choqué(e)
inspired: Inspiré(e) / Animé(e) / Soucieuse / Soucieux
committed: Attaché(e) / Fidèle / Engagé(e) / Prêt(e)
confident: Certain(e) / Confiant(e) / Assuré(e)
having_regard: Eu égard / Vu
taking_note: Prenant bonne note
alarmed: Horrifié(e) / Indigné(e) / Consterné(e) / Bouleversé(e)
grateful: Reconnaissante
attentive: Sensible
aware: N'ignorant pas
in_view: Compte~ tenu
pursuant: Conformément
`,
  operative: `
decides: Décide
requests: Prie
calls_upon: Demande~ (à|au|aux) / Engage / Invite instamment
calls_for: Demande
urges: Exhorte / Engage vivement / Demande instamment~ (à|au|aux) / Demande instamment / Prie instamment / Engage instamment
demands: Exige
directs: Charge
encourages: Encourage
invites: Invite
recommends: Recommande
appeals: Lance un appel / Fait appel / En appelle
suggests: Propose / Suggère
reminds: Rappelle~ (à|au|aux)
approves: Approuve
endorses: Approuve / Fait sien / Fait sienne / Fait siens / Fait siennes / Souscrit
adopts: Adopte
authorizes: Autorise
establishes: Crée / Établit / Institue
renews: Renouvelle / Proroge
proclaims: Proclame
declares: Déclare
resolves: Se déclare résolu(e) / Se déclare déterminé(e)
expresses: Se déclare convaincu(e) / Se déclare disposé(e) / Se déclare prêt(e)
resolves: Décide / Est résolu(e)
agrees: Convient
reaffirms: Réaffirme
reiterates: Réitère
recalls: Rappelle
recognizes: Considère / Constate / Reconnaît
acknowledges: Constate / Prend acte
notes: Note
takes_note: Prend note
takes_note_apprec: Prend note avec satisfaction / Note avec satisfaction / Prend note avec intérêt
notes_concern: Note avec préoccupation / Note avec inquiétude
welcomes: Accueille avec satisfaction / Se félicite / Accueille favorablement / Accueille avec intérêt
commends: Félicite / Salue / Rend hommage
expresses_apprec: Exprime sa gratitude / Exprime sa reconnaissance / Exprime ses remerciements / Remercie / Sait gré
expresses_concern: Se déclare préoccupé(e) / Se dit préoccupé(e) / Exprime sa préoccupation / Se déclare profondément préoccupé(e)
emphasizes: Souligne / Insiste / Met l'accent
stresses: Souligne
underlines: Souligne
considers: Considère / Estime
affirms: Affirme
confirms: Confirme
supports: Appuie / Soutient
looks_forward: Attend avec intérêt / Attend avec impatience
regrets: Regrette
deplores: Déplore
condemns: Condamne
strongly_condemns: Condamne fermement / Condamne énergiquement / Condamne vigoureusement / Condamne dans les termes les plus énergiques
rejects: Rejette
commits: S'engage
expresses: Exprime l'espoir / Exprime l'avis / Exprime sa solidarité / Exprime son soutien / Exprime son appui / Exprime sa profonde préoccupation / Exprime son inquiétude
calls_upon: Appelle
draws_attention: Appelle l'attention / Appelle~ son attention
remains_seized: Demeure saisi(e) / Reste saisi(e)
expresses_concern: S'inquiète / Se déclare / Se dit
bears_in_mind: Garde à l'esprit
`,
  /** Other verbs of operative paragraphs, in the third person: the key is the word itself. */
  verbs: `
accepte ajoute ajourne applaudit attire autorise avertit célèbre charge choisit complète condamne confie conclut conseille
consent convoque dénonce désigne dissout donne élit entreprend envisage espère examine fixe garantit honore juge lance lève
limite maintient mandate modifie nomme observe offre ordonne ouvre partage permet place plaide prend préconise présente
prévoit prolonge promet promulgue propose publie ratifie recherche redit refuse regarde relève remet renvoie répète
repousse reporte reprend réprouve réserve respecte réunit révise révoque sanctionne soumet souhaite suspend tient transmet
veille vote constate déconseille désapprouve entérine remarque réclame sollicite
apprécie compte étend impose loue signale
`,
  /** Participles are open: any word in -ant counts, but not these. */
  notParticiples: `
autant auparavant avant cependant courant davantage devant dorénavant durant enfant instant maintenant montant moyennant
néanmoins nonobstant pendant pourtant quant représentant suffisant suivant tant touchant vivant dirigeant habitant
garant concernant important volant
`,
} as const
