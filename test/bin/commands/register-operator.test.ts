import { enterOperator } from '../../../bin/commands/register-operator'
import { registryStore } from '../../../functions/adapters/registry-store'
import { tableInMemory } from '../../../functions/adapters/table-in-memory'

const at = new Date('2026-11-24T02:00:00Z')
const operator = { issuer: 'https://id.example.vn', subject: 's-1', name: 'Nguyễn Văn An' }

describe('the first operator', () => {
  it('is known by his identity, and may do what operators may', async () => {
    const registry = registryStore(tableInMemory())
    const id = await enterOperator(registry, operator, at)
    expect(await registry.findByIdentity(operator.issuer, operator.subject)).toMatchObject({
      id,
      kind: 'operator',
    })
    expect(await registry.history(id)).toMatchObject([{ type: 'registered', by: 'system' }])
  })

  it('is registered once, however often the command is given', async () => {
    const registry = registryStore(tableInMemory())
    const id = await enterOperator(registry, operator, at)
    expect(await enterOperator(registry, operator, at)).toBe(id)
    expect(await registry.history(id)).toHaveLength(1)
  })

  it('is nobody who is registered as something else', async () => {
    const registry = registryStore(tableInMemory())
    const citizen = { kind: 'register', person: 'lan', is: 'citizen', ...operator } as const
    await registry.change(citizen, { at: '2026-11-24T02:00:00.000Z', by: 'system' })
    await expect(enterOperator(registry, operator, at)).rejects.toThrow('citizen lan')
  })

  it('has an issuer that is an address', async () => {
    const registry = registryStore(tableInMemory())
    const wrong = enterOperator(registry, { ...operator, issuer: 'nobody' }, at)
    await expect(wrong).rejects.toMatchObject({ exitCode: 2 })
  })
})
