#!/usr/bin/env node
// The command line is TypeScript; tsx runs it without a build.
import { register } from 'tsx/esm/api'

// The AWS SDK is pinned: what it will want of Node.js in its later versions is not for the user to read here.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'
register()
await import('./motcua.ts')
