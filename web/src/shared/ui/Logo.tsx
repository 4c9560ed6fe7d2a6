/** The logo: an advertising column. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
      <path
        fillRule="evenodd"
        d="M8 0c.5 0 .8.4.8.9 2.3.2 4.2 1.3 5 2.9h.4c.3 0 .5.2.5.5v.9c0 .3-.2.5-.5.5h-.9v7.8h.6c.3 0 .5.2.5.5V16H1.6v-2c0-.3.2-.5.5-.5h.6V5.7h-.9a.5.5 0 0 1-.5-.5v-.9c0-.3.2-.5.5-.5h.4c.8-1.6 2.7-2.7 5-2.9C7.2.4 7.5 0 8 0ZM4.3 5.7v7.8h7.4V5.7H4.3Zm1.2 1.1h2.3v3H5.5v-3Zm3.1 0h1.9v1.3H8.6V6.8Zm0 2.1h1.9v3.5H8.6V8.9Zm-3.1 1.8h2.3v1.7H5.5v-1.7Z"
      />
    </svg>
  );
}
