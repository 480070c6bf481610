// What a browser may deny or not have is done without.
export async function where_allowed(act) {
  try {
    await act();
  } catch { /* then not */ }
}
