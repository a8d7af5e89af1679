import type { Lane } from '../../adapters/aside-store'

export interface OperatorTexts {
  heading: string
  lead: string
  done: string
  parked: string
  nothingParked: string
  resume: string
  aside: string
  asideLead: string
  nothingAside: string
  play: string
  lanes: Record<Lane, string>
  columns: { dossier: string; what: string; error: string; since: string; act: string }
  event: (sequence: number) => string
  attempts: (count: number) => string
  more: string
  registry: string
  registryLead: string
}
