// English openers. Forms of one key are separated by `/`; what follows `~` must be there but is not set off in print, as it belongs
// to the object; `(a|b)` stands for either, `(a)` for a or nothing. The order decides where one form has several keys.
export const english = {
  preamble: `
recalling: Recalling / Recalling further
reaffirming: Reaffirming / Reaffirming further
reiterating: Reiterating
affirming: Affirming
noting: Noting / Noting further
taking_note: Taking note
noting_apprec: Noting with appreciation / Noting with satisfaction / Taking note with appreciation
noting_concern: Noting with concern
noting_regret: Noting with regret
recognizing: Recognizing / Recognising / Recognizing further
acknowledging: Acknowledging / Acknowledging further
bearing_in_mind: Bearing in mind / Having in mind / Keeping in mind
mindful: Mindful
aware: Aware
conscious: Conscious / Cognizant / Cognisant
considering: Considering
taking_into_account: Taking into account / Taking into consideration
having_considered: Having considered
having_examined: Having examined
having_received: Having received
having_heard: Having heard
guided: Guided
convinced: Convinced / Being convinced
deeply_convinced: Deeply convinced
determined: Determined / Resolved
desirous: Desirous / Desiring / Wishing
emphasizing: Emphasizing / Emphasising / Emphasizing further
stressing: Stressing / Stressing further
underlining: Underlining / Underscoring
welcoming: Welcoming
commending: Commending
appreciating: Appreciating / Expressing appreciation / Expressing its appreciation
expressing_concern: Expressing concern / Expressing its concern / Expressing deep concern / Expressing its deep concern
concerned: Concerned / Being concerned
deeply_concerned: Deeply concerned
gravely_concerned: Gravely concerned / Seriously concerned
alarmed: Alarmed
regretting: Regretting
deploring: Deploring
condemning: Condemning
believing: Believing
looking_forward: Looking forward
encouraged: Encouraged
acting_ch7: Acting~ under Chapter VII
determining: Determining
acting: Acting
building_on: Building~ on / Building~ upon
alarmed: Appalled / Shocked / Horrified / Outraged / Dismayed / Being (alarmed|appalled|shocked|horrified|outraged|dismayed)
determined: Being (determined|resolved)
desirous: Being desirous
calls_upon: Calling (upon|on)
disturbed: Being (disturbed|troubled|distressed|saddened|disappointed|perturbed|worried)
inspired: Being (inspired|motivated|moved|prompted)
encouraged: Being encouraged
satisfied: Being (satisfied|gratified|pleased|heartened|reassured)
grateful: Being grateful
confident: Being (confident|certain|hopeful)
aware: Being (cognizant|cognisant|informed|reminded)
disturbed: Disturbed / Troubled / Distressed / Saddened / Disappointed / Perturbed / Worried
inspired: Inspired / Motivated / Moved / Prompted / Driven / Animated
committed: Committed / Dedicated / Ready / Faithful
satisfied: Satisfied / Gratified / Pleased / Heartened / Reassured / Impressed
grateful: Grateful / Thankful
confident: Confident / Certain / Persuaded / Hopeful
anxious: Anxious / Eager / Impatient
having_regard: Having regard
paying_tribute: Paying tribute
drawing_attention: Drawing attention / Drawing the attention
taking_into_account: Taking account
attentive: Attentive / Sensitive / Alert / Sensible
appreciative: Appreciative
disturbed: Bothered
guided: Being guided
aware: Being aware / Being conscious / Being mindful
whereas: Whereas
believing: Continuing to take the view / Taking the view
pursuant: Pursuant / In pursuance / In accordance / In conformity
in_view: In view
`,
  operative: `
decides: Decides
requests: Requests
calls_upon: Calls upon / Calls on
calls_for: Calls for
urges: Urges
demands: Demands
directs: Directs
encourages: Encourages
invites: Invites
recommends: Recommends
appeals: Appeals / Makes an appeal
suggests: Suggests
reminds: Reminds
approves: Approves
endorses: Endorses
adopts: Adopts
authorizes: Authorizes / Authorises
establishes: Establishes
renews: Renews
proclaims: Proclaims
declares: Declares
resolves: Resolves
agrees: Agrees
reaffirms: Reaffirms
reiterates: Reiterates
recalls: Recalls
recognizes: Recognizes / Recognises
acknowledges: Acknowledges
notes: Notes
takes_note: Takes note
takes_note_apprec: Takes note with appreciation / Notes with appreciation / Notes with satisfaction
notes_concern: Notes with concern
welcomes: Welcomes
commends: Commends
expresses_apprec: Expresses its appreciation / Expresses appreciation
expresses_concern: Expresses concern / Expresses its concern
emphasizes: Emphasizes / Emphasises
stresses: Stresses
underlines: Underlines / Underscores
considers: Considers
affirms: Affirms
confirms: Confirms
supports: Supports
looks_forward: Looks forward
regrets: Regrets
deplores: Deplores
condemns: Condemns
strongly_condemns: Strongly condemns / Condemns in the strongest terms / Condemns in the strongest possible terms
rejects: Rejects
commits: Commits itself / Commits
takes_into_account: Takes into account / Takes into consideration / Takes account
bears_in_mind: Bears in mind / Keeps in mind
draws_attention: Draws attention / Draws the attention
pays_tribute: Pays tribute
stands_ready: Stands ready
remains: Remains seized / Remains actively seized / Remains convinced / Remains concerned / Remains committed
takes_the_view: Takes the view
congratulates: Extends its congratulations / Offers its congratulations
expresses_condolences: Extends its condolences / Extends its sympathy / Conveys its condolences
expresses_apprec: Extends its appreciation / Conveys its appreciation / Expresses its gratitude / Extends its gratitude
`,
  /** Other verbs that open operative paragraphs, in the third person: the key is the word itself. */
  verbs: `
accepts addresses admits advises advocates aligns allocates allows amends applauds appoints appropriates asks aspires
asserts assigns assures attaches attests awaits believes bestows calls cautions celebrates charges cherishes chooses
cites closes commemorates commences commissions communicates complies concludes concurs confers congratulates consents
consolidates constitutes contemplates continues convenes conveys criticizes declines dedicates deems defers defines
delegates denounces deposits designates determines develops devotes disapproves discharges discontinues discourages
dismisses dissociates dissolves draws elaborates elects embraces empowers enables enacts endeavours engages enjoins
enlarges enlists ensures enters entitles entrusts envisages exempts exhorts expands expects explores expresses extends
extols facilitates fails favours feels finds fixes forwards founds fulfils furthers gives grants greets guarantees
hails highlights holds honours hopes identifies implores imposes includes incorporates indicates initiates insists
inspires institutes instructs intends introduces joins keeps lauds launches lifts maintains makes mandates mourns
nominates observes offers opens opposes orders pays pledges postpones prays prefers presents preserves prohibits
prolongs promotes pronounces proposes protests provides publishes ratifies re-emphasizes re-establishes reactivates
readjusts reappoints receives recommits reconfirms reconsiders reconstitutes rededicates redesignates reduces refers
refrains refuses regards registers reinforces reinstates relies remains remembers removes reopens repeals repeats
replaces repudiates requires rescinds reserves responds restates restricts resumes retains revises revokes salutes
sanctions satisfies schedules seeks sees selects sends serves sets shares solicits specifies spells sponsors
stipulates strengthens strives submits subscribes summons suspends sympathizes tasks terminates thanks transfers
transmits treats trusts understands undertakes upholds verifies vests views voices warns wishes withdraws
`,
  /** Any word in -ing counts as a participle, and before `the` or `its` any word in -s as a verb, but not these. */
  notParticiples: `
according accounting beginning being building clearing concerning during engineering evening everything excluding farming
feeding financing fishing following funding housing including king lending manufacturing marketing meaning meeting mining
morning notwithstanding nothing nursing offspring outstanding owing pending planning policing programming regarding
reporting respecting ring something spending spring standing starting string teaching thing trading training undergoing
upcoming wing
states countries parties members governments organizations measures activities representatives delegations
`,
} as const
