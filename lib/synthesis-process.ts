// The process in which an assembly is made: node lib/synthesis-process.ts <outdir> [<folder of procedures>]
import { shareChunks } from './share-chunks'
import { synthesize } from './synthesize'

const [outdir = '', workflows] = process.argv.slice(2)
try {
  await synthesize(outdir, { workflows })
  shareChunks(outdir)
} catch (error) {
  process.send?.((error as Error).message)
  process.exitCode = 1
}
process.disconnect?.()
