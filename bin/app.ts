import { synthesize } from '../lib/synthesize'

// What `cdk` runs. MOTCUA_PROCEDURES names a module with other procedures than the shipped ones.
await synthesize(undefined, { proceduresModule: process.env.MOTCUA_PROCEDURES, checked: true })
