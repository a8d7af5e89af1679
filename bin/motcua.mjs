#!/usr/bin/env node
// The command line is TypeScript, compiled as it is called: a loader would keep a thread, a compiler and a map of every source
// for as long as the platform runs.
import { join } from 'node:path'
import { compileEntry } from '@motcua/states/compile-entry'

// The AWS SDK is pinned: what it will want of Node.js in its later versions is not for the user to read here.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
await import(await compileEntry(join(import.meta.dirname, 'motcua.ts')))
