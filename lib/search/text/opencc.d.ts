declare module 'opencc-js/dict/TSCharacters' {
  /** Pairs of a traditional character and its simplified forms, the usual one first: `丟 丢|並 并|…`. */
  const pairs: string;
  export default pairs;
}
