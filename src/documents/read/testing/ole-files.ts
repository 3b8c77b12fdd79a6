/** Makes the beginning and the directory of an OLE container for tests: enough to be recognised, not to be read. */
export function oleFile(streams: readonly string[]): Uint8Array {
  const file = Buffer.alloc(512 + 512 * 4)
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file)
  file.writeUInt16LE(9, 30)
  for (const [index, name] of ['Root Entry', ...streams].entries())
    file.write(`${name}\0`, 512 + 128 * index, 'utf16le')
  return file
}
