package reader

import (
	"bytes"
	"encoding/json"
)

// form is the article as `print --format json` promises it. What the page does
// not have is absent; words and minutes are always there.
type form struct {
	Title        string      `json:"title,omitempty"`
	Date         string      `json:"date,omitempty"`
	DateText     string      `json:"date_text,omitempty"`
	Lang         string      `json:"lang,omitempty"`
	Dir          string      `json:"dir"`
	Source       string      `json:"source,omitempty"`
	URL          string      `json:"url,omitempty"`
	Image        *imageForm  `json:"image,omitempty"`
	Summary      []string    `json:"summary,omitempty"`
	SummaryBy    string      `json:"summary_by,omitempty"`
	Body         []blockForm `json:"body,omitempty"`
	Contributors []string    `json:"contributors,omitempty"`
	Words        int         `json:"words"`
	Minutes      int         `json:"minutes"`
}

type imageForm struct {
	URL     string `json:"url,omitempty"`
	Caption string `json:"caption,omitempty"`
	Credit  string `json:"credit,omitempty"`
}

type blockForm struct {
	Kind string `json:"kind"`
	Text string `json:"text"`
}

// MarshalJSON writes the promised object. Signs of HTML are not escaped here; an
// encoder that wants them so does it itself.
func (a *Article) MarshalJSON() ([]byte, error) {
	f := form{
		Title: a.Title, Date: a.Date, DateText: a.DateText, Lang: a.Lang, Dir: a.Dir.String(),
		Source: a.Source, URL: a.URL, Summary: a.Summary, SummaryBy: a.SummaryBy,
		Contributors: a.Contributors, Words: a.Words(), Minutes: a.Minutes(),
	}
	if a.Image != nil {
		f.Image = &imageForm{a.Image.URL, a.Image.Caption, a.Image.Credit}
	}
	for _, b := range a.Body {
		f.Body = append(f.Body, blockForm{b.Kind.String(), b.Text})
	}
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	if err := e.Encode(f); err != nil {
		return nil, err
	}
	return bytes.TrimRight(out.Bytes(), "\n"), nil
}
