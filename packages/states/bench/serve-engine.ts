// The stand-alone server in a process of its own: crash test, benchmark and comparison start it, and end it.
import { serve } from '../src/server/serve'

await serve(JSON.parse(process.argv[2]!))
