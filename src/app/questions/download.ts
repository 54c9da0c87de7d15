/** Offers a text, or a picture, to be saved; nothing leaves the browser. */
export function download({name, type, text}: {name: string; type: string; text: string | Blob}): void {
  const address = URL.createObjectURL(new Blob([text], {type}));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
