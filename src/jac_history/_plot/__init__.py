"""Pictures of results: a timeline, figures over the years, a map of partners."""
