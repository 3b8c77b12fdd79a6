/** For the behaviours of passkeys: sends a form as a page would, takes JSON back. Rejects for any refusal. */
export async function askServer<Answer>(
  path: string,
  csrfToken: string,
  fields: Readonly<Record<string, string>>,
): Promise<Answer> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { accept: 'application/json', 'x-csrf-token': csrfToken },
    body: new URLSearchParams(fields),
  })
  if (!response.ok) throw new Error(`answered ${response.status}`)
  const answer: Answer = await response.json()
  return answer
}
