import type { Contract } from '../functions/api/contracts/contract'
import { contracts } from '../functions/api/contracts/contracts'
import type { Group } from '../functions/api/contracts/group'
import type { Area } from './portal-areas'

const calls: readonly Contract[] = Object.values(contracts)

/** An address is all its first call's function's, which says which methods there are; what another function answers there goes by its method. */
const routeOf = ({ method, path, group }: Contract): string => {
  const first = calls.find((call) => call.path === path)
  return first?.group === group ? `ANY ${path}` : `${method} ${path}`
}

const areaOf = (group: Group): Area => {
  const own = calls.filter((call) => call.group === group)
  return {
    handler: group,
    routes: [...new Set(own.map(routeOf)), ...(group === 'api-public' ? ['ANY /api/{rest+}'] : [])],
    needs: [...new Set(own.flatMap(({ needs }) => needs))],
    memoryMb: Math.max(512, ...own.map(({ memoryMb = 0 }) => memoryMb)),
  }
}

/** The functions of the API: each may use what its calls need, and has the memory of the one that needs most. */
export const apiGroups: readonly Area[] = [...new Set(calls.map(({ group }) => group))].map(areaOf)
