// The markup of forums, [center], [size=21], [b] and [/b], which stays in the words where a page is copied from its editor or badly rendered.
// It says how words look; single letters in brackets alone may be labels.

const names = 'b|i|u|s|center|right|left|justify|size|color|font|quote|url|img|list'
const tag = new RegExp(String.raw`\[\/?(?:${names})(?:=[^\]\n]{0,80})?\]`, 'giu')
const telling = /\[(?:\/|[a-z]+=|(?:center|right|left|justify|size|color|font|quote|url|img)\])/iu
const fewest = 2

export function withoutForumMarkup(source: string): string {
  const tags = source.match(tag) ?? []
  if (tags.length < fewest || !tags.some((one) => telling.test(one))) return source
  return source.replaceAll(tag, '')
}
