/** Why a file of the right type can't be read by whoever has to decide on it. Each has words in the runtime's texts. */
export type PaperFault = 'paper-protected' | 'paper-cut-off' | 'paper-two-in-one' | 'paper-too-many-dots'
