/** A file at the payer's door. */
export type RemoteFile = { name: string; size: number }

/**
 * The door to a payer or clearinghouse: an outbox we put files in, an inbox we take answers from.
 * Promises, held by every adapter and checked by the contract suite:
 * - a file is seen by the other side whole or not at all (temporary name, size check, rename without overwrite);
 * - `put` of the same name with the same bytes is a success that changes nothing; with other bytes it throws NameTaken;
 * - a taken file is archived, never deleted, and the archive never overwrites;
 * - a name that could leave its folder or hide a file throws UnsafeName.
 */
export type Gateway = {
  /** Resolves when the file would survive a power cut. */
  put(name: string, bytes: Uint8Array): Promise<void>
  /** Files of the inbox that are whole, by name. */
  list(): Promise<RemoteFile[]>
  /** Throws when the inbox has no such file. */
  get(name: string): Promise<Uint8Array>
  /**
   * Moves a file of the inbox to the archive, or to quarantine when it could not be read. Idempotent; throws when the file is in
   * neither of the three. Other content that has the name there already stays: this file gets a hash of its own into its name.
   */
  archive(name: string, to: 'processed' | 'quarantine'): Promise<void>
}

/** A file with this name and other content is already there: a control number must never mean two files. */
export class NameTaken extends Error {
  override readonly name = 'NameTaken'
  readonly file: string
  constructor(file: string) {
    super(`a file named ${file} with other content is already there`)
    this.file = file
  }
}
