"""Reading rows into domain values: one query a table, by an index that leads with the half.

Plain tuples where there are many; objects are made only of the domain's own classes.
"""
