package cli

import (
	"path/filepath"
	"runtime"
)

// The folders of the XDG Base Directory Specification; elsewhere those the system has
// for it. They are asked of the process as a value, so a test has its own. "" is none:
// somebody without a home has neither settings nor a memory.

// configFile is where the settings are.
func (a *app) configFile() string {
	return a.file("XDG_CONFIG_HOME", "APPDATA", ".config", "config.toml")
}

// stateFile is where Qari remembers.
func (a *app) stateFile() string {
	return a.file("XDG_STATE_HOME", "LOCALAPPDATA", ".local/state", "state.toml")
}

func (a *app) file(xdg, windows, below, name string) string {
	dir := a.w.Getenv(xdg)
	if filepath.IsAbs(dir) { // a relative one is to be ignored
		return filepath.Join(dir, "qari", name)
	}
	home := a.w.Getenv("HOME")
	switch {
	case runtime.GOOS == "windows":
		if dir = a.w.Getenv(windows); dir == "" {
			return ""
		}
	case home == "":
		return ""
	case runtime.GOOS == "darwin":
		dir = filepath.Join(home, "Library", "Application Support")
	default:
		dir = filepath.Join(home, filepath.FromSlash(below))
	}
	return filepath.Join(dir, "qari", name)
}
