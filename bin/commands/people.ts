import { people as everybody } from '../../local/identity/people'

export const people = (): void => console.log(JSON.stringify(everybody, null, 2))
