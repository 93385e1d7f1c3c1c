/** The first `most` of a list, and how many more there are: a page of a story on an archive stays a page. What is hidden
 *  there stands whole in the edition's data. */
export function cutList<T>(items: readonly T[], most: number): {shown: readonly T[]; hidden: number} {
  return {shown: items.slice(0, most), hidden: Math.max(0, items.length - most)};
}
