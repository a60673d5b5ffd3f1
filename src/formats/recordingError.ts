/** Why a recording cannot be read: not a recording, of a later format version, cut off, or changed since it was written. */
export type RecordingFault = 'foreign' | 'newer' | 'truncated' | 'damaged';

/** A recording that cannot be read; bad input, so commands end with exit code 2. */
export class RecordingError extends Error {
  override readonly name = 'RecordingError';
  readonly fault: RecordingFault;
  readonly exitCode = 2;

  constructor(fault: RecordingFault, message: string) {
    super(message);
    this.fault = fault;
  }
}
