/** What moves a draft's stage by hand, in the words of the button that asks and of the one that does it. */
export const moveWords = {
  withdrawn: 'stage.withdraw',
  lapsed: 'stage.lapse',
  reinstated: 'stage.reinstate',
} as const
