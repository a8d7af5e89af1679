import { Logger } from '@aws-lambda-powertools/logger'

/** No personal data goes in here: identifiers, codes and counts only. */
export const logger = new Logger({ serviceName: 'motcua' })
