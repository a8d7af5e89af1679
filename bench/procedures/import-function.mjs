// Runs in a process of its own, without a loader: milliseconds of processor for importing a module.
const before = process.cpuUsage()
await import(process.argv[2])
const { user, system } = process.cpuUsage(before)
process.send((user + system) / 1_000)
process.exit()
