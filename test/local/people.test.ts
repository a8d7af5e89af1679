import { people } from '../../local/identity/people'
import { agencies } from '../../workflows/city/agencies'
import { Role } from '../../workflows/kernel/agency'
import { PersonId } from '../../workflows/kernel/person'

describe('the demonstration people', () => {
  it('are each somebody else, in agencies and roles that there are', () => {
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length)
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length)
    for (const { id, kind, agency, roles, email } of people) {
      expect(PersonId.safeParse(id).success).toBe(true)
      if (kind !== 'officer') continue
      expect([id, agencies.some((one) => one.id === agency)]).toEqual([id, true])
      expect([id, roles.every((role) => Role.safeParse(role).success)]).toEqual([id, true])
      expect(id).toBe(`${agency}-${roles[0]}`)
      expect(email).toBe(`${roles[0]}@${agency}.example`)
    }
  })

  it('have in each agency with staff somebody who signs what it asked for', () => {
    const holds = (role: string) =>
      people.filter(({ roles }) => roles.includes(role)).map(({ agency }) => agency)
    const staffed = holds('staff')
    expect(staffed).toEqual(
      expect.arrayContaining(['peoples-committee', 'department-justice', 'department-finance']),
    )
    expect(holds('signer')).toEqual(expect.arrayContaining(staffed))
  })
})
