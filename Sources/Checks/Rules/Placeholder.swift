struct Placeholder: Rule {}
