package reader

import "errors"

// What can be wrong with bytes that should have been an article. The callers
// wrap these with the name of the object.
var (
	ErrEmpty    = errors.New("nothing to read")     // no text in it
	ErrNotText  = errors.New("not text")            // binary, or an unknown encoding
	ErrTooLarge = errors.New("larger than allowed") // more bytes than the limit
	ErrIsFolder = errors.New("is a folder")         // a folder where a file should be
	ErrIsDevice = errors.New("is a device")         // neither a file nor a pipe
)
