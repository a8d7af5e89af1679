import type { IFunction } from 'aws-cdk-lib/aws-lambda'

/**
 * The functions that machines call, each by an alias that is named after the contract of what it takes and gives.
 * The platform's code moves on behind it: no release of code, and no other setting, touches a machine.
 */
export interface TaskFunctions {
  openTask: IFunction
  applySilence: IFunction
  issueResult: IFunction
}
