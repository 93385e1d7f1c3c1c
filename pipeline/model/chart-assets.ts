/** The bytes that figures are drawn with: read by the caller, because a stage reads no files. */
export interface ChartAssets {
  /** Inter, weight 400, as TTF: the rasterizer draws no text from WOFF. */
  readonly regular: Uint8Array;
  /** Inter, weight 600, as TTF. */
  readonly semibold: Uint8Array;
  /** The WebAssembly module of resvg. */
  readonly rasterizer: Uint8Array;
}

/** The module specifier of each asset; `import.meta.resolve` turns it into a file's address. */
export const chartAssetModules: Readonly<Record<keyof ChartAssets, string>> = {
  regular: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  semibold: '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  rasterizer: '@resvg/resvg-wasm/index_bg.wasm',
};
