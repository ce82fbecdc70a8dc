/** The body of a request as it arrives. */
export async function* bytesOf(stream: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  if (stream === null) return;
  for await (const chunk of stream) yield chunk;
}
