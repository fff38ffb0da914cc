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
bearing_in_mind: Ayant à l'esprit / Gardant à l'esprit / Ayant présent(|e|s|es) à l'esprit / Gardant présent(|e|s|es) à l'esprit
mindful: Conscient(|e|s|es)
aware: Conscient(|e|s|es)
conscious: Conscient(|e|s|es)
considering: Considérant
taking_into_account: Tenant compte / Tenant dûment compte / Prenant en considération / Prenant en compte
having_considered: Ayant examiné
having_examined: Ayant examiné / Ayant étudié
having_received: Ayant reçu
having_heard: Ayant entendu
guided: Guidé(|e|s|es)
convinced: Convaincu(|e|s|es) / Persuadé(|e|s|es)
deeply_convinced: Profondément convaincu(|e|s|es)
determined: Déterminé(|e|s|es) / Résolu(|e|s|es)
desirous: Désireuse / Désireux / Souhaitant
emphasizing: Soulignant / Insistant / Mettant l'accent
stressing: Soulignant / Insistant
underlining: Soulignant
welcoming: Accueillant avec satisfaction / Se félicitant / Accueillant favorablement / Accueillant
commending: Félicitant / Saluant
appreciating: Exprimant sa gratitude / Exprimant sa satisfaction / Exprimant sa reconnaissance / Se déclarant satisfaite
expressing_concern: Se déclarant préoccupé(|e|s|es) / Exprimant sa préoccupation / Se déclarant profondément préoccupé(|e|s|es)
concerned: Préoccupé(|e|s|es) / Inquiète / Inquiet / Inquiets
deeply_concerned: Profondément préoccupé(|e|s|es) / Vivement préoccupé(|e|s|es)
gravely_concerned: Gravement préoccupé(|e|s|es)
alarmed: Alarmé(|e|s|es)
regretting: Regrettant
deploring: Déplorant
condemning: Condamnant
believing: Estimant
looking_forward: Attendant avec intérêt
encouraged: Encouragé(|e|s|es)
acting_ch7: Agissant~ en vertu du Chapitre VII
acting: Agissant
determining: Constatant
disturbed: Troublé(|e|s|es) / Bouleversé(|e|s|es) / Consterné(|e|s|es) / Indigné(|e|s|es) / Attristé(|e|s|es) / Choqué(|e|s|es)
inspired: Inspiré(|e|s|es) / Animé(|e|s|es) / Soucieuse / Soucieux
committed: Attaché(|e|s|es) / Fidèle / Fidèles / Engagé(|e|s|es) / Prêt(e)
confident: Certain(e) / Confiant(e) / Assuré(e)
having_regard: Eu égard / Vu
taking_note: Prenant bonne note
alarmed: Horrifié(|e|s|es) / Indigné(|e|s|es) / Consterné(|e|s|es) / Bouleversé(|e|s|es)
grateful: Reconnaissante / Reconnaissants
attentive: Sensible
aware: N'ignorant pas
in_view: Compte~ tenu
pursuant: Conformément
reassured: Satisfait(|e|s|es) / Heureuse / Heureux / Fier / Fière / Fiers
disturbed: Déçu(|e|s|es) / Ému(|e|s|es) / Stupéfait(|e|s|es)
in_view: Étant donné / Au vu
attentive: Ayant à cœur / Informé(|e|s|es) / Saisi(e)
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
welcomes: Se réjouit
expresses: Se joint / Se propose / Se réserve / S'accorde
rejects: S'oppose
considers: Est d'avis / Est convaincu(e) / Est conscient(e)
establishes: Met en place / Met en œuvre
emphasizes: Met en exergue / Met en lumière
decides: Met fin / Met un terme / Met à disposition
notes: Fait observer / Fait remarquer / Fait savoir / Rend compte
warns: Met en garde
expresses_concern: Demeure préoccupé(e) / Reste préoccupé(e)
looks_forward: Attend
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
aménage améliore assure augmente clarifie conjure contribue coordonne crée définit développe diffuse édicte élabore encadre
enjoint favorise fournit habilite implore implémente incite instaure instruit intègre interdit met mobilise oblige organise
planifie précise prescrit promeut protège reconduit réduit réglemente régule renforce rétablit sensibilise stipule supplie
supervise valide
`,
  /** Participles are open: any word in -ant counts, but not these. */
  notParticiples: `
autant auparavant avant cependant courant davantage devant dorénavant durant enfant instant maintenant montant moyennant
néanmoins nonobstant pendant pourtant quant représentant suffisant suivant tant touchant vivant dirigeant habitant
garant concernant important volant
`,
} as const
