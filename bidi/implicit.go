package bidi

// raise is what I1 and I2 add to the level of L, R, EN and AN, at even and odd levels.
var raise = [2][lastStrong + 1]Level{
	{L: 0, R: 1, EN: 2, AN: 2}, // I1
	{L: 1, R: 0, EN: 1, AN: 1}, // I2
}
