/** Era marks, lower case, full stops taken out: −1 counts backwards. */
export const eras: Readonly<Record<string, 1 | -1>> = {
  bc: -1,
  bce: -1,
  ad: 1,
  ce: 1,
};
