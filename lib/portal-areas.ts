import type { Need } from '../functions/api/contracts/need'

/** What is reached by whole addresses, as the pages of one area are: the function that gives them, the addresses that lead to it, and all that it may use. */
export interface Area {
  handler: string
  routes: readonly string[]
  needs: readonly Need[]
  memoryMb?: number
  /** Instances set apart for it. */
  reserved?: number
}

const visitors = ['law', 'table:write', 'portal', 'brakes'] as const

export const portalAreas: readonly Area[] = [
  {
    handler: 'portal-citizen',
    reserved: 200,
    // The first page, and whatever leads nowhere else: it says that there is no such page.
    routes: ['$default'],
    needs: [
      ...visitors,
      'uploads:read',
      'uploads:write',
      'documents:read',
      'documents:write',
      'payments',
      'orders',
      'registers',
      'mail',
      'messages',
    ],
  },
  {
    handler: 'portal-agency',
    reserved: 100,
    routes: ['ANY /agency', 'ANY /agency/{rest+}'],
    needs: [
      ...visitors,
      'uploads:read',
      'uploads:write',
      'documents:read',
      'documents:write',
      'mail',
      'registers',
    ],
  },
  {
    // Begins forms for whoever stands there; they are filled in where all forms are.
    handler: 'portal-counter',
    routes: ['ANY /counter', 'ANY /counter/{rest+}'],
    needs: [...visitors, 'registers'],
  },
  {
    handler: 'portal-guest',
    // Where the link leads that was sent to a body outside of the system.
    routes: ['ANY /opinions/{rest+}'],
    needs: [...visitors, 'papers:show'],
  },
  {
    handler: 'portal-verify',
    // Where the code on a result document leads.
    routes: ['ANY /verify', 'ANY /verify/{rest+}'],
    needs: [...visitors, 'documents:read'],
  },
  {
    handler: 'portal-oversight',
    routes: [
      'ANY /oversight',
      'ANY /oversight/{rest+}',
      'ANY /figures',
      'ANY /figures/{rest+}',
      'ANY /operator',
      'ANY /operator/{rest+}',
    ],
    needs: [...visitors],
  },
]
