/** What names of parameters about the law begin with. */
export const lawParameters = '/motcua'

/** Below it are the law of each version and the ARN of its machine: `<path>/<code>/<version>`. */
export const pinPath = `${lawParameters}/procedures`

/** Below it is what each stack of procedures has for lists, search and names: `<path>/<stack>`. */
export const cataloguePath = `${lawParameters}/catalogue`

/** The calendar and the regulations of today. */
export const cityParameter = `${lawParameters}/city`

/** What keys of laws and catalogues begin with in the bucket of assets. */
export const lawPrefix = 'law/'
