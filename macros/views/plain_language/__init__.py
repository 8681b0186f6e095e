"""How hard is a text to read? Its prose, sentence by sentence, the syllables of its words, and two known formulas."""
