// The verbs that open paragraphs, by a key that is the same in all languages, with the force of each: 1 weakest directive to 5
// deciding, 0 observing, + favourable, - unfavourable (rules.md 4; the scale is the open lexicon cited there as U2).
//
// The key of the English opener is what a check of repeated verbs compares, since one Chinese or French verb stands for several
// English ones. `Also` and `further` are no part of the key.

export type Force = '0' | '1' | '2' | '3' | '4' | '5' | '+' | '-'

export const forces: Readonly<
  Record<'preamble' | 'operative', readonly (readonly [Force, string])[]>
> = {
  preamble: [
    [
      '0',
      'recalling reaffirming reiterating affirming noting taking_note recognizing acknowledging bearing_in_mind mindful aware conscious considering taking_into_account having_considered having_examined having_received having_heard guided convinced deeply_convinced determined desirous emphasizing stressing underlining believing acting_ch7 determining',
    ],
    ['+', 'noting_apprec welcoming commending appreciating looking_forward encouraged'],
    [
      '-',
      'noting_concern noting_regret expressing_concern concerned deeply_concerned gravely_concerned alarmed regretting deploring condemning',
    ],
  ],
  operative: [
    [
      '0',
      'reaffirms reiterates recalls recognizes acknowledges notes takes_note emphasizes stresses underlines considers affirms confirms',
    ],
    ['1', 'encourages invites suggests'],
    ['2', 'recommends appeals reminds'],
    ['3', 'requests calls_upon calls_for commits asks pledges accepts'],
    ['4', 'urges directs endorses proclaims declares resolves agrees continues'],
    ['5', 'decides demands approves adopts authorizes establishes renews determines appropriates'],
    ['+', 'takes_note_apprec welcomes commends expresses_apprec supports looks_forward'],
    ['-', 'notes_concern expresses_concern regrets deplores condemns strongly_condemns rejects'],
  ],
}
