/** What can be told of a document: a PDF, a text or a presentation. */
export interface DocumentFacts {
  type: string;
  /** 0 where that is not known. */
  bytes: number;
  /** 0 where they were not counted. */
  pages: number;
}

/** The kinds of documents that content-service takes, by the endings of their files. */
export const documentTypes: Record<string, string> = {
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ppt: 'application/vnd.ms-powerpoint',
  doc: 'application/msword',
};

export const isDocument = (type: string): boolean => Object.values(documentTypes).includes(type);

/** The document at an address, of which no byte but the first is fetched; null where something else is there. */
export async function documentAt(src: string): Promise<DocumentFacts | null> {
  if (!src.startsWith('/')) return null;
  try {
    const { ok, headers } = await fetch(src, { headers: { Range: 'bytes=0-0' } });
    const type = headers.get('Content-Type') ?? '';
    if (!ok || !isDocument(type)) return null;
    return {
      type,
      bytes: Number(headers.get('Content-Range')?.split('/')[1] ?? 0),
      pages: Number(headers.get('X-Page-Count') ?? 0),
    };
  } catch {
    return null;
  }
}
