import type { BuildOptions, Metafile } from 'esbuild';

export function bundle(
  options: BuildOptions,
): Promise<{ readonly code: string; readonly metafile: Metafile }>;
