// Words at the end of a line of a first page that leave it unfinished: what they belong to goes on in the next line.

/** The name of a body that ends so goes on in the next line. */
export const joiningEnd =
  /\s(?:of|and|for|on|the|de|des|du|la|sur|pour|les|et|del|el|los|las|sobre|para|y|и|по|в|на)$/iu

/** A title that ends so goes on in the next line. */
export const unfinishedEnd =
  /\s(?:of|and|for|on|in|to|by|with|from|the|a|an|its|their|de|des|du|la|le|les|et|à|au|aux|sur|en|par|y|el|los|las|del|al|con|por|para|и|по|в|на|о|об|с|к)$/iu
