import { loadApplication } from '../../../local/assembly/load-application'
import { type Route, readRoutes } from '../../../local/http/read-routes'
import { readPolicies } from '../../../local/iam/read-policies'
import { aFunction, anApi, anAssembly, aRoute } from '../fixture/assembly'

const routes = (how: { service?: string; invoked?: string } = {}): Route[] => {
  const Resources = {
    ...anApi,
    ...aFunction('Pages', {}),
    ...aFunction('Other', {}),
    ...aRoute('Route', 'ANY /pages', { called: 'Pages', ...how }),
  }
  const application = loadApplication({ number: () => 1, directory: anAssembly({ Main: { Resources } }) })
  return readRoutes(application, readPolicies(application))
}

describe('a route of the template', () => {
  it('leads to its function, which the gateway calls in a role', () => {
    expect(routes()).toEqual([
      {
        key: 'ANY /pages',
        apiId: expect.any(String),
        functionName: expect.stringMatching(/:function:.*Pages/),
        timeoutMilliseconds: 30_000,
      },
    ])
  })

  it('is refused when the role has no right to its function, as in the cloud', () => {
    expect(() => routes({ invoked: 'Other' })).toThrow(/may not invoke .*Pages/)
  })

  it('is refused when the role is for another service, as in the cloud', () => {
    expect(() => routes({ service: 'lambda.amazonaws.com' })).toThrow(/no role that apigateway/)
  })
})
