import type { Metafile } from 'esbuild'

/** The chunks that an entry imports, by whatever way, and the sources of all of them and itself. */
export const reachedFrom = (
  entry: string,
  outputs: Metafile['outputs'],
): { chunks: string[]; sources: Set<string> } => {
  const reached = new Set([entry])
  // A set is gone through with what is added meanwhile.
  for (const path of reached)
    for (const { path: next, external } of outputs[path]?.imports ?? []) if (!external) reached.add(next)
  const [, ...chunks] = reached
  const sources = [...reached].flatMap((path) => Object.keys(outputs[path]?.inputs ?? {}))
  return { chunks, sources: new Set(sources) }
}
