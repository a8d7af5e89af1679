import { city } from '../../workflows/city/city'

const formerNames = new Map(city.agencies.map(({ id, formerly }) => [id, formerly]))

/** The district that a ward or commune was a part of, and by whose name people look for it. */
export const formerName = (agency: string): string | undefined => formerNames.get(agency)
