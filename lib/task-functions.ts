import type { IVersion } from 'aws-cdk-lib/aws-lambda'

/** The published functions that machines call. A machine keeps the versions that it was made with. */
export interface TaskFunctions {
  openTask: IVersion
  applySilence: IVersion
  issueResult: IVersion
}
