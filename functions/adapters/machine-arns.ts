import { Inconsistent } from '../../workflows/kernel/errors'
import type { Pins } from './pins'

/**
 * Which published machine runs a version of a procedure. One function that was warm before a release goes on starting
 * what was published then, which does as well.
 */
export type MachineArns = (procedure: string, version: number) => Promise<string>

export const machineArnsOf =
  (pins: Pick<Pins, 'version'>): MachineArns =>
  async (procedure, version) => {
    const pin = await pins.version(procedure, version)
    if (!pin)
      throw new Inconsistent(`procedure ${procedure} v${version} has no machine: it was never published`)
    return pin.machine
  }
