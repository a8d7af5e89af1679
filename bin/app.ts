import { synthesize } from '../lib/synthesize'

// What `cdk` runs. MOTCUA_WORKFLOWS names a folder of other procedures than the shipped ones.
await synthesize(undefined, { workflows: process.env.MOTCUA_WORKFLOWS, checked: true })
