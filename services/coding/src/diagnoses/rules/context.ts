/** Codes that speak of what was, of a wish or of a status: the words "history of" beside them contradict nothing. Prefixes. */
export const NOT_OF_NOW: readonly string[] = ['Z', 'I252', 'I69', 'O09']
