// Articles, prepositions, conjunctions, pronouns and auxiliaries of the languages that put spaces between words: what may stand between
// two changes without parting them. The list is one for all languages, since hardly any of these words is another thing in another.

const functionWords = new Set(
  `
a an the this that these those its their his her our of in on at by for to from with without within into upon under over between among
through during against about as than and or nor but if so also not no be is are was were been being has have had may shall will would
should can could which who whom whose where when while such any all each both other it they he she we
le la les l un une des du de d au aux à en dans par pour sur sous avec sans entre vers chez et ou ni mais ne pas que qui dont où si se s son
sa ses leur leurs ce cet cette ces il elle ils elles on est sont a ont été être avoir ainsi comme afin y tout tous toute toutes
el los las lo al del un una unos unas y e o u ni pero no que quien quienes cuyo cuya se su sus este esta estos estas ese esa esos esas con sin
por para sobre entre desde hasta hacia ante bajo según como más es son ha han ser sea sean fue fueron haber todo toda todos todas
и а но или либо да не ни же ли бы в во на с со к ко о об обо от до из у за над под при про для по без через между перед после среди что чтобы
как так также который которая которое которые которых которым которой это этот эта эти этих этого этой их его её ее он она они оно мы быть
был была было были есть весь все всех всем
من إلى على في عن مع بين عند لدى حتى منذ خلال دون بدون و أو ثم أن إن لا ما لم لن قد كل بعض غير هذا هذه ذلك تلك هؤلاء الذي التي الذين اللذين
اللاتي هو هي هم كما كان كانت يكون تكون وفي ومن وعلى وإلى وعن وأن وما ولا
`
    .trim()
    .split(/\s+/u),
)

/** Takes one word, in any case. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word.toLowerCase())
}
