// Runs in a process of its own: synthesizes with a folder of procedures, and tells where the assembly is.
import { synthesizeOnce } from '../../lib/synthesize-once'

const { assembly } = await synthesizeOnce({ workflows: process.argv[2] })
process.send?.(assembly)
process.disconnect?.()
