"""The rules, one a file, in folders by family; the registry finds them."""
